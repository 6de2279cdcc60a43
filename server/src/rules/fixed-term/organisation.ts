import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(2));

/** A wording, and those that are not to be written. */
export const term = v.pipe(
  v.strictObject({
    right: v.pipe(text, v.description('规范的写法')),
    wrong: v.pipe(v.array(text), v.minLength(1), v.description('不规范的写法，一个或几个')),
    reason: v.optional(v.pipe(v.string(), v.description('为什么，或者依据什么；写在提示里'))),
  }),
  v.check(({ right, wrong }) => !wrong.includes(right)),
);

/** Names, in the order in which they are listed. */
export const order = v.strictObject({
  names: v.pipe(v.array(text), v.minLength(2), v.description('人名、机构名，按规定的次序')),
  reason: v.optional(v.pipe(v.string(), v.description('为什么，或者依据什么；写在提示里'))),
});

/** The terms of an organisation: what it writes and what not, and the order in which it names its people and bodies. */
export const organisationTerms = {
  terms: v.optional(v.pipe(v.array(term), v.description('本单位的规范用语')), []),
  orders: v.optional(v.pipe(v.array(order), v.description('本单位人名、机构名的次序')), []),
};

export type OrganisationTerm = v.InferOutput<typeof term>;
export type OrganisationOrder = v.InferOutput<typeof order>;
