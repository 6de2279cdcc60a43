import { defineFact } from './fact.ts';
import type { Line } from './line.ts';

/** Frequent characters that are written only in Taiwan, and what the mainland writes for them. */
const TRADITIONAL =
  '說辦擬會條國與為個這們來時對學長應該開關門問間實業務電機動產總經濟資質貴買賣費車輛運輸過還選進達遠適連東樂樣標權檢極構橋歲歸決沒減測準滿漢無爾獎獨現環畫發監眾確種稱積節範築簡級紀納組結統維網線練縣績繼續職聯聲臨舉舊藝處號術衛裝補製複規視覺觀計訂記設許評試詢詳語課調談請論諮證議護讀變讓豐責貨貿賀輔農遲遺鄉鄰醫釋針鐘鐵閉陽隊際險隨雙雜離難雲靈項順預領頭題願類顧風養馬駐驗體點黨齊龍書區參師專屬層帶廠廣張強從復協單圖團場報執備傳價億優兩內勞勢勝華萬葉約給絕絡財貧貸賃賠贊輕轄轉辭遞郵';
const SIMPLIFIED =
  '说办拟会条国为个这们来时对学长应该开关门问间实业务电动产总经济资质贵买卖费车辆运输过还选进达远连东乐样标权检桥岁归决没减测满汉无尔奖独现环画发监众称积节简级纪纳组结统维线练县绩继续职联声临举旧艺处号术卫装补规视觉观计订记设许评试询详语课调谈请论证议护读变让责货贸贺辅农迟遗乡邻医释针钟铁闭阳队际险随双杂难灵项顺预领头题类顾风养马驻验点齐龙书区参师专属层带广张强从协单图团场报执备传亿两内劳势华叶约给绝络财贫贷赁赔赞轻辖转辞递邮';

const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...[...TRADITIONAL].map((character) => [character, 1] as const),
  ...[...SIMPLIFIED].map((character) => [character, -1] as const),
]);

/** So many more of one kind settle it: the rest of a long text need not be looked at. */
const ENOUGH = 200;

/**
 * Most of a text is in traditional characters, as Taiwan's documents are. Their numbers follow the 文書處理手冊, not the mainland's standards:
 * 一、（一）or (一), 1、, (1), 甲、.
 */
export function isTraditional(lines: readonly Line[]): boolean {
  let more = 0;
  for (const line of lines) {
    more += balance.of(line);
    if (Math.abs(more) >= ENOUGH) break;
  }
  return more > 0;
}

/** How many more of a line's characters are traditional than simplified. */
const balance = defineFact<number>({
  none: 0,
  ofEveryLine: true,
  read({ text }) {
    let more = 0;
    for (const character of text) more += WEIGHTS.get(character) ?? 0;
    return more;
  },
});
