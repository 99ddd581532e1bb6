/** A stretch of the text that was passed in, in UTF-16 code units: `text.slice(start, end)` is it. */
export interface Span {
  /** Index of the first code unit. */
  start: number;
  /** Index after the last code unit. */
  end: number;
}

/** How much of the article the summary keeps; exactly one key. */
export type Length =
  /** This many sentences: a whole number, 1 or more. */
  | { sentences: number }
  /** As near to this many words as whole sentences allow: a whole number, 1 or more. */
  | { words: number }
  /** This share of the article's words: above 0, up to 1. */
  | { share: number };

/** What a caller may ask for. Every field may be left out. */
export interface Options {
  /** Default `{ sentences: 3 }`. */
  length?: Length;
  /** The article's title, where it is known apart from the text. It is evidence and is never part of the summary. */
  title?: string;
  /** BCP 47 tag of the text's language, such as `"en"` or `"en-GB"`. Left out, the language is detected. */
  language?: string;
}

/** What a part of a score comes from; `src/features.rs` describes each. */
export type FeatureCode =
  | 'central'
  | 'opening'
  | 'position'
  | 'paragraph'
  | 'title'
  | 'length'
  | 'number'
  | 'dangling'
  | 'quotation';

/** What a line of the paste is. */
export type Role =
  | 'title'
  | 'heading'
  | 'standfirst'
  | 'caption'
  | 'byline'
  | 'date'
  | 'signature'
  | 'furniture'
  | 'repeat'
  | 'other_story';

/** One part of a sentence's score. All parts of a sentence add up to its score exactly, in any order. */
export type Reason =
  | {
      /** The feature that gave this part. */
      code: FeatureCode;
      /** What it added to the score; negative when it took away. */
      score: number;
    }
  | {
      code: 'repeats';
      score: number;
      /** Index into `sentences` of the better-ranked sentence that this one repeats. */
      of: number;
    };

/** A sentence of the article. */
export interface Sentence extends Span {
  /** The sentence itself, exactly `text.slice(start, end)`. */
  text: string;
  /** Place in the ranking: 1 is the most important. The k-sentence summary is all sentences with `rank <= k`. */
  rank: number;
  /** The sum of `reasons`; falls as `rank` rises. Comparable within one article only. */
  score: number;
  /** Number of words. */
  words: number;
  /** Whether it belongs to the summary of the length that was asked for. */
  chosen: boolean;
  /** Why it scored as it did, largest part first. */
  reasons: Reason[];
}

/** A word that the article keeps coming back to. */
export interface Keyword {
  /** The form in which the article writes it most often. */
  word: string;
  /** Its share of the weight of the heaviest keyword, above 0 and up to 1. */
  weight: number;
  /** How many times it occurs, in any of its forms. */
  count: number;
}

/** A line that was not counted as part of the article, and why. */
export interface SetAside extends Span {
  /** The line itself. */
  text: string;
  /** What it was taken for. */
  role: Role;
}

/** The language that the text was read in. */
export interface Language {
  /** BCP 47 primary tag, `"und"` when it is not known. */
  code: string;
  /** Whether Nutgraf has stop words, abbreviations and a stemmer for it. */
  tuned: boolean;
}

/** Word counts. */
export interface Words {
  /** Everything that was passed in. */
  text: number;
  /** The sentences of the article, set-aside lines not counted. */
  article: number;
  /** The chosen sentences. */
  summary: number;
}

/** What `summarize` returns. */
export interface Summary {
  /** Every sentence of the article, in reading order, chosen or not. */
  sentences: Sentence[];
  /** The most telling words, heaviest first; at most ten. */
  keywords: Keyword[];
  /** Lines that are not the article's own sentences, in reading order. */
  setAside: SetAside[];
  /** Where the title stands in the text, if one was found there. */
  title: Span | null;
  /** What the text was read as. */
  language: Language;
  /** How long it all is. */
  words: Words;
}

/** What every refusal carries. Thrown as a real `Error` with these fields added. */
export interface NutgrafFailure extends Error {
  /** `empty`: nothing but white space. `option`: an option was refused. `too_long`: more text than is taken. */
  code: 'empty' | 'option' | 'too_long';
  /** For `option`: the option's name, such as `length.sentences`. */
  option?: string;
}
