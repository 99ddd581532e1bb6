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

/** A text, and what is known of it from the page that it was read from; `read()` makes one. */
export interface PageText {
  /** Each block of the page on a line of its own; each line ends with a line feed. */
  text: string;
  /**
   * What the markup says of each line: the same count of numbers for every line. Opaque: only a text read by
   * the same version of Nutgraf has marks that it understands.
   */
  lineMarkup?: Uint32Array | null;
  /** BCP 47 tag of the text's language. `Options.language` goes before it. */
  language?: string | null;
}

/** What a caller may ask for. Every field may be left out. */
export interface Options {
  /** Default `{ sentences: 3 }`. */
  length?: Length;
  /** The article's title, where it is known apart from the text. It is evidence and is never part of the summary. */
  title?: string;
  /** BCP 47 tag of the text's language, such as `"en"` or `"en-GB"`. Left out, the language is detected. */
  language?: string;
  /**
   * Whether to tell the article from what was pasted along with it. `false` takes every line as the
   * article's own. Default `true`.
   */
  extractArticle?: boolean;
  /**
   * Which story of a text that holds several: `"main"` (the default), its index in `Summary.stories`, or
   * `"all"` of them as if they were one.
   */
  story?: 'main' | 'all' | number;
  /** Stretches whose lines belong to the article, whatever they look like. Wins over `excludeLines`. */
  includeLines?: Span[];
  /** Stretches whose lines do not belong to the article. */
  excludeLines?: Span[];
  /**
   * Words or phrases that matter to the reader: at most 32, each of at most 100 characters. A sentence gains
   * the same for each that it holds, in whatever form ("ferries" for "ferry"). The best of the sentences that
   * hold one never ranks worse by it.
   */
  focus?: string[];
  /**
   * Stretches whose sentences are always chosen: all that overlap one. They take the first ranks, so a shorter
   * summary than there are of them holds them all. Wins over `exclude`. What was set aside has no sentences: name
   * it in `includeLines` as well.
   */
  pin?: Span[];
  /** Stretches whose sentences are never chosen, at no length. They take the last ranks. */
  exclude?: Span[];
  /** How much each feature counts, from 0 (not at all) to 10; 1 is what was found by training, and the default. */
  weights?: Partial<Record<FeatureCode, number>>;
}

/** What a part of a score comes from; `src/ranking/features.rs` describes each. */
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
  | 'dangling'
  | 'list_item'
  /** Of several texts, how many others say so too; never where a single text is summarised. */
  | 'support';

/** What a line of the paste is. */
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

/** Why a line was set aside. */
export type ExclusionReason =
  /** It is no sentence: a label, a button, a stamp, a line of a menu. */
  | 'label'
  /** It reads like a sentence, but stands among lines of the page rather than in the article. */
  | 'context'
  /** The page's own markup says that it is not the article: navigation, a sidebar, a caption. */
  | 'markup'
  /** A notice of rights. */
  | 'rights'
  /** It is the title, printed again. */
  | 'repeated_title'
  /** It belongs to another story, see `Summary.stories`. */
  | 'story'
  /** It is one of a run of teasers for other articles. */
  | 'teaser'
  /** The option `excludeLines` asked for it. */
  | 'requested';

/** One part of a sentence's score. All parts of a sentence add up to its score exactly, in any order. */
export type Reason =
  | {
      /** The feature that gave this part. */
      code: Exclude<FeatureCode, 'topic_terms' | 'title' | 'support'>;
      /** What it added to the score; negative when it took away. */
      score: number;
    }
  | {
      code: 'topic_terms' | 'title';
      score: number;
      /** The heaviest words of the sentence that made it, in reading order, at most five; left out if there are none. */
      words?: string[];
    }
  | {
      /** It holds words of `Options.focus`. */
      code: 'focus';
      score: number;
      /** These words, as they stand in the sentence, in reading order. */
      words: string[];
    }
  | {
      code: 'support';
      score: number;
      /** Indexes of the other texts that say so too; left out where they only share some words. */
      sources?: number[];
    }
  | {
      /**
       * `pinned`, `excluded`: `Options.pin` asked for it, `Options.exclude` forbade it. `follows`: it leans on the
       * sentence before it, which has a better rank, so what `dangling` took is given back.
       */
      code: 'pinned' | 'excluded' | 'follows';
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
  /**
   * Place in the ranking: 1 is the most important. The k-sentence summary is all sentences with `rank <= k`,
   * pinned ones besides and banned ones left out.
   */
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

/** A word or phrase that the article keeps coming back to. */
export interface Keyword<Place = Span> {
  /** The form in which the article writes it most often. */
  word: string;
  /** Its share of the weight of the heaviest keyword, above 0 and up to 1. */
  weight: number;
  /** How many times it occurs, in any of its forms. */
  count: number;
  /** Where it occurs, in reading order. */
  spans: Place[];
}

/** A line, or a paragraph of hard-wrapped lines, and what it was taken for. */
export interface Block extends Span {
  /** What it is. */
  role: Role;
  /** Why it was set aside; `null` if it is part of the article. */
  excluded: ExclusionReason | null;
  /** Part of the article that stands in it before, word for word: it is in no sentence, for it counts once. */
  repeat: boolean;
}

/** A line that was not counted as part of the article, and why. */
export interface ExcludedLine extends Span {
  /** The line itself. */
  text: string;
  /** What it was taken for. */
  role: Role;
  /** Why it was set aside. */
  reason: ExclusionReason;
}

/** One of the stories in the text; its span reaches from its first line to its last. */
export interface Story extends Span {
  /** Where its title stands, if one was found. */
  title: Span | null;
  /** Number of words in its sentences. */
  words: number;
  /** Whether it was summarised. */
  chosen: boolean;
}

/**
 * Something to tell the reader about a text that is not quite an article.
 *
 * `collection`: it looks like a thread, a list or a shop's page, so every sentence was taken.
 * `no_sentences`: nothing in it reads like a sentence, so every line was taken for one.
 * `no_article`: it is all menus, stamps and labels. All of it is given back: every line is a chosen sentence.
 */
export type Notice = 'collection' | 'no_sentences' | 'no_article';

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
  /** The sentences of the article. */
  article: number;
  /** The chosen sentences. */
  summary: number;
}

/** What `summarize` returns. */
export interface Summary {
  /** Every sentence of the article, in reading order, chosen or not. */
  sentences: Sentence[];
  /** The most telling words and phrases, heaviest first; at most ten. A phrase's words are not listed again
   * unless they also stand without it about as often. */
  keywords: Keyword[];
  /** Every line of the text in reading order with its role. */
  blocks: Block[];
  /** The blocks that are not part of the article, in reading order. Name one in `includeLines` to restore it. */
  excluded: ExcludedLine[];
  /** The stories of the text in reading order; at least one. */
  stories: Story[];
  /** Where the title stands in the text, if one was found there. */
  title: Span | null;
  /** What a reader should know of a text that is not quite an article; mostly `null`. */
  notice: Notice | null;
  /** What the text was read as. */
  language: Language;
  /** How long it all is. */
  words: Words;
}

/** A stretch of one of several texts, in UTF-16 code units of that text. */
export interface SourceSpan extends Span {
  /** Index of the text among the inputs. */
  source: number;
}

/** A sentence of one of several texts. */
export interface SourceSentence extends Sentence {
  /** Index of the text among the inputs; `start` and `end` count in it. */
  source: number;
}

/** What was found in one of several texts: the fields of `Summary` that are not of all of them together. */
export interface Source extends Pick<Summary, 'blocks' | 'excluded' | 'stories' | 'title' | 'notice' | 'language'> {
  /** Number of words in it. */
  words: number;
}

/** What `summarizeAll` returns. */
export interface MultiSummary {
  /** Every sentence of all texts, by text, then in reading order; ranked in one ranking. */
  sentences: SourceSentence[];
  /** The most telling words and phrases, heaviest first; at most ten. */
  keywords: Keyword<SourceSpan>[];
  /** What was found in each text, in the order of the inputs. */
  sources: Source[];
  /** How long it all is. */
  words: Words;
}

/** What every refusal carries. Thrown as a real `Error` with these fields added. */
export interface NutgrafError extends Error {
  /** `empty`: nothing but white space. `option`: an option was refused. `too_long`: more text than is taken. */
  code: 'empty' | 'option' | 'too_long';
  /** For `option`: the option's name, such as `length.sentences`. */
  option?: string;
}
