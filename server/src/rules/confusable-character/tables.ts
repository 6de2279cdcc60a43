/** Kana that look like a Han character. */
export const KANA: ReadonlyMap<string, string> = pairs('ロ口 カ力 ニ二 エ工 ト卜 ハ八 タ夕 ヒ匕 チ千 オ才 ー一');

/** Cyrillic and Greek letters that look like a Latin one. */
export const LETTERS: ReadonlyMap<string, string> = pairs(
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX аa еe оo рp сc уy хx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo',
);

/** The radicals of U+2E80 to U+2EFF that Chinese has a character for; those above and the compatibility ideographs say it by themselves. */
const RADICALS =
  '⺁厂 ⺒巳 ⺟母 ⺠民 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟';

/** Radicals and compatibility ideographs, and the character that each looks like. */
export const COMPATIBILITY: ReadonlyMap<string, string> = new Map([
  ...normalized(0x2f00, 0x2fd5),
  ...normalized(0xf900, 0xfad9),
  ...pairs(RADICALS),
]);

function pairs(table: string): Map<string, string> {
  return new Map(table.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

function* normalized(first: number, last: number): Generator<[string, string]> {
  for (let code = first; code <= last; code += 1) {
    const character = String.fromCharCode(code);
    const right = character.normalize('NFKC');
    if (right !== character) yield [character, right];
  }
}
