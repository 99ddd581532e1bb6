/** A range of the text, in UTF-16 code units. `text.slice(start, end)` returns its text. */
export interface Span {
  /** Index of the first code unit. */
  start: number;
  /** Index after the last code unit. */
  end: number;
}

/** Length of the summary. Must have exactly one key. */
export type Length =
  /** Number of sentences: a whole number of at least 1. */
  | { sentences: number }
  /** Number of words, as closely as whole sentences allow: a whole number of at least 1. */
  | { words: number }
  /** Share of the article's words: above 0 and at most 1. */
  | { share: number };

/** A text with the markup and the language of the page that it comes from. Returned by `read()`. */
export interface PageText {
  /** The text, with each block of the page on a line of its own. Every line ends with a line feed. */
  text: string;
  /**
   * Markup of each line, the same number of values for every line. Opaque: valid only for the version of Nutgraf that read
   * the text.
   */
  lineMarkup?: Uint32Array | null;
  /**
   * BCP 47 tag of the language that the page declares. A text that is clearly in another language is read in that one.
   * `Options.language` takes precedence over both.
   */
  language?: string | null;
}

/** Options of a summary. All fields are optional. */
export interface Options {
  /** Length of the summary. Default: `{ sentences: 3 }`. */
  length?: Length;
  /** Title of the article, if it is known separately. It influences scores and is never part of the summary. */
  title?: string;
  /** BCP 47 tag of the text's language, such as `"en"` or `"en-GB"`. Detected by default. */
  language?: string;
  /**
   * If `true`, separates the article from the other lines of the page. If `false`, every line belongs to the
   * article. Default: `true`.
   */
  extractArticle?: boolean;
  /**
   * Story to summarize if the text contains several: `"main"` (the default), an index into `Summary.stories`,
   * or `"all"` for all of them as one.
   */
  story?: 'main' | 'all' | number;
  /** Ranges whose lines always belong to the article. Takes precedence over `excludeLines`. */
  includeLines?: Span[];
  /** Ranges whose lines never belong to the article. */
  excludeLines?: Span[];
  /**
   * Words or phrases of interest: at most 32, each of at most 100 characters. A sentence gains the same amount
   * for each of them that it contains, in any form ("ferries" for "ferry"). The best sentence with such a word
   * never ranks lower because of it.
   */
  focus?: string[];
  /**
   * Ranges whose sentences are always chosen. A sentence is pinned if it overlaps one. Pinned sentences take the
   * first ranks, and a summary contains all of them, even if its length is smaller. Takes precedence over
   * `exclude`. Excluded lines have no sentences; to pin one, list it in `includeLines` as well.
   */
  pin?: Span[];
  /** Ranges whose sentences are never chosen, whatever the length. They take the last ranks. */
  exclude?: Span[];
  /** Factor for the weight of each feature, from 0 to 10. Default: 1, the trained weight. */
  weights?: Partial<Record<FeatureCode, number>>;
}

/** Feature that contributes to a score. `src/feature.rs` describes each. */
export type FeatureCode =
  | 'central'
  | 'position'
  | 'paragraph'
  | 'title'
  | 'topic_terms'
  | 'length'
  | 'names'
  | 'cue'
  | 'wording'
  | 'quotation'
  /**
   * Need for another sentence to be understood, such as an opening "He" or "But". Its weight scales the parts `needs`
   * and `follows`.
   */
  | 'needs'
  /** A caption, a link, an appeal, a promise of what follows, a question, or a sentence without an end. */
  | 'odd'
  | 'list_item'
  /** Number of other texts that say the same. Only for several texts. */
  | 'support';

/** Role of a line in the text. */
export type Role =
  | 'body'
  | 'title'
  | 'heading'
  | 'standfirst'
  | 'list_item'
  | 'quote'
  | 'caption'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'signature'
  | 'boilerplate';

/** Reason for which a line was excluded from the article. */
export type ExclusionReason =
  /** Not a sentence: a label, a button, a date stamp, an item of a menu. */
  | 'label'
  /** A sentence among lines that belong to the page rather than to the article. */
  | 'context'
  /** Not part of the article by the page's markup: navigation, a sidebar, a caption. */
  | 'markup'
  /** A copyright notice. */
  | 'rights'
  /** A repetition of the title. */
  | 'repeated_title'
  /** Part of another story, see `Summary.stories`. */
  | 'story'
  /** One of several consecutive teasers for other articles. */
  | 'teaser'
  /** Requested by the option `excludeLines`. */
  | 'requested';

/** A part of a sentence's score. The parts of a sentence add up to its score exactly, in any order. */
export type Reason =
  | {
      /** The feature that contributed this part. */
      code: Exclude<FeatureCode, 'topic_terms' | 'title' | 'support' | 'needs'>;
      /** Contribution to the score; negative if it lowered the score. */
      score: number;
    }
  | {
      code: 'topic_terms' | 'title';
      score: number;
      /**
       * The most important words of the sentence for this feature, in reading order, at most five. Absent if there
       * are none.
       */
      words?: string[];
    }
  | {
      /** The sentence contains words of `Options.focus`. */
      code: 'focus';
      score: number;
      /** These words as written in the sentence, in reading order. */
      words: string[];
    }
  | {
      code: 'support';
      score: number;
      /**
       * Indexes of the other texts that say the same. Absent if they only share some words, or if their dates are more
       * than six months from this text's.
       */
      sources?: number[];
    }
  | {
      /** `pinned`: requested by `Options.pin`. `excluded`: requested by `Options.exclude`. */
      code: 'pinned' | 'excluded';
      score: number;
    }
  | {
      /**
       * `needs`: penalty, because the sentence refers to another one, which has no better rank. `follows`: gain for
       * standing next to a better-ranked sentence. `repeats`: penalty for saying the same as a better-ranked sentence.
       */
      code: 'needs' | 'follows' | 'repeats';
      score: number;
      /** Index in `sentences` of the other sentence. */
      of: number;
    }
  | {
      /** Penalty for sharing words with a better-ranked sentence. */
      code: 'overlaps';
      score: number;
      /** Index in `sentences` of the other sentence. */
      of: number;
      /** The most important shared words, in reading order, at most five. Absent if there are none. */
      words?: string[];
    };

/** A sentence of the article. */
export interface Sentence extends Span {
  /** Text of the sentence, equal to `text.slice(start, end)`. */
  text: string;
  /**
   * Position in the ranking, from 1 for the most important. A summary of k sentences consists of the sentences
   * with `rank <= k` and all pinned ones, without excluded ones.
   */
  rank: number;
  /** Sum of `reasons`. Decreases with increasing `rank`. Comparable only within one result. */
  score: number;
  /** Number of words. */
  words: number;
  /** `true` if the sentence belongs to the summary of the requested length. */
  chosen: boolean;
  /** Parts of the score, largest first. */
  reasons: Reason[];
}

/** A word or phrase that recurs in the article. */
export interface Keyword<KeywordSpan = Span> {
  /** Most frequent form in the article. */
  word: string;
  /** Weight relative to that of the first keyword: above 0 and at most 1. */
  weight: number;
  /** Number of occurrences, in any of its forms. */
  count: number;
  /** Occurrences in reading order. */
  spans: KeywordSpan[];
}

/** A line, or a paragraph of hard-wrapped lines, with its role. */
export interface Block extends Span {
  /** Role of the line. */
  role: Role;
  /** Reason for which the line was excluded; `null` if it is part of the article. */
  excluded: ExclusionReason | null;
  /**
   * `true` if the line is part of the article but equal to an earlier line. It has no sentences, so that its text
   * counts only once.
   */
  repeat: boolean;
}

/** A line that is not part of the article. */
export interface ExcludedLine extends Span {
  /** Text of the line. */
  text: string;
  /** Role of the line. */
  role: Role;
  /** Reason for which the line was excluded. */
  reason: ExclusionReason;
}

/** A story in the text. Its span reaches from its first line to its last. */
export interface Story extends Span {
  /** Title of the story; `null` if none was found. */
  title: Span | null;
  /** Number of words in its sentences. */
  words: number;
  /** `true` if the story was summarised. */
  chosen: boolean;
}

/**
 * Information for the reader about a text that is not an ordinary article.
 *
 * `collection`: the text looks like a thread, a list or a shop page, so all its sentences are included.
 * `no_sentences`: no line reads like a sentence, so every line counts as one.
 * `no_article`: the text consists of menus, date stamps and labels only. Every line is a chosen sentence.
 */
export type Notice = 'collection' | 'no_sentences' | 'no_article';

/** The language of the text, given or detected. */
export interface Language {
  /** BCP 47 primary language subtag; `"und"` if the language is unknown. */
  code: string;
  /** `true` if Nutgraf has stop words, abbreviations and a stemmer for the language. */
  tuned: boolean;
  /** BCP 47 tag of the language that the page declares. `code` differs from it if the text is clearly in another one. */
  declared: string | null;
}

/** Numbers of words. */
export interface Words {
  /** Words of the whole input. */
  text: number;
  /** Words of the article's sentences. */
  article: number;
  /** Words of the chosen sentences. */
  summary: number;
}

/** Result of `summarize`. */
export interface Summary {
  /** Every sentence of the article, in reading order, chosen or not. */
  sentences: Sentence[];
  /**
   * Most important words and phrases, by descending weight, at most ten. A word of a listed phrase is listed only
   * if at least half of its occurrences are outside the phrase.
   */
  keywords: Keyword[];
  /** Every line of the text in reading order with its role. */
  blocks: Block[];
  /** Lines that are not part of the article, in reading order. To include one, list it in `includeLines`. */
  excluded: ExcludedLine[];
  /** Stories of the text, in reading order. At least one. */
  stories: Story[];
  /** Title of the chosen story in the text; `null` if none was found. */
  title: Span | null;
  /** Line with the date of the chosen story, such as "Updated 21 February 2018"; `null` if none that names a year was found. */
  date: Span | null;
  /** Information about a text that is not an ordinary article; otherwise `null`. */
  notice: Notice | null;
  /** Language of the text. */
  language: Language;
  /** Numbers of words. */
  words: Words;
}

/** A range of one of several texts, in UTF-16 code units of that text. */
export interface SourceSpan extends Span {
  /** Index of the text among the inputs. */
  source: number;
}

/** A sentence of one of several texts. */
export interface SourceSentence extends Sentence {
  /** Index of the text among the inputs. `start` and `end` are offsets in that text. */
  source: number;
}

/** Result for one of several texts: the fields of `Summary` that each text has separately. */
export interface Source extends Pick<Summary, 'blocks' | 'excluded' | 'stories' | 'title' | 'date' | 'notice' | 'language'> {
  /** Number of words in the text. */
  words: number;
}

/** Result of `summarizeAll`. */
export interface MultiSummary {
  /** All sentences of all texts, by text and then in reading order. They share one ranking. */
  sentences: SourceSentence[];
  /** Most important words and phrases, by descending weight, at most ten. */
  keywords: Keyword<SourceSpan>[];
  /** Results for each text, in the order of the inputs. */
  sources: Source[];
  /** Numbers of words. */
  words: Words;
}

/** The error that all functions throw: an `Error` with additional fields. */
export interface NutgrafError extends Error {
  /** `empty`: the text has only white space. `option`: an invalid option. `too_long`: the text exceeds the limit. */
  code: 'empty' | 'option' | 'too_long';
  /** Name of the invalid option, such as `length.sentences`. Only for `option`. */
  option?: string;
}
