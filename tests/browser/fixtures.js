/** An article with some page boilerplate, as a reader copies it. Written for these tests. */
export const ARTICLE = `Tidemark News

School garden feeds a street after the shop closes

By Owen Tarrant
Published March 3

WESTHOLM: A school garden that was planted to teach fractions now supplies vegetables to 60 households in Westholm, where the last grocery shop closed in January.

Pupils at Brook Lane School began with four beds in 2019, so that children could measure, divide and count something that they could eat. The garden has grown to 38 beds, two greenhouses and an orchard of young pear trees.

When the shop shut, the nearest place to buy fresh food was 9.5 km away, and the bus runs twice a day. "My neighbour is 84 and doesn't drive," said Ms. Petra Lindgren, who teaches the fourth year. "We had a shed full of leeks, and she had none. It was not a difficult sum."

Children harvest on Thursdays and deliver on Fridays with three borrowed cargo bikes. Households pay what they can into a tin at the school gate. The tin took in $412 in Feb. 2024, which paid for seed, a new hose and a pump.

A volunteer waters the winter beds at Brook Lane (Photo: Tidemark)

The county's education office was doubtful at first, because lessons were moved outdoors for two mornings a week. Inspectors came in March and found that results in mathematics had risen for three years in a row. They asked whether other schools could copy the plan.

Not every parent agrees. Some say that the village needs a shop with opening hours, not a garden that depends on goodwill and the weather. The school's head, Dr. Amina Sule, says that they are right and that the garden will go on until a shop comes.

A cooperative has offered to rent the empty building from June. If it opens, the school will sell to it and keep the Friday bikes for people who cannot walk.

Read more about schools
© Tidemark News. All rights reserved.
`;

/** The text of a whole page: a menu, two stories and boilerplate. */
export const PAGE = `The Harrow Lantern
Home
News
Sport
Weather
Obituaries
Sign in

Orchard county buys back its own water after thirty years

By Ishbel Crane and Tom Aldous
Published 9 October
Updated 2 hours ago

The dam at Upper Dunmere in September, when the old church tower came out of the water for the first time since the dry year of 1976, and visitors walked to its door. (Photo: Harrow Lantern)

Orchard county buys back its own water after thirty years

DUNMERE: Orchard county will take back its waterworks in January, after councillors agreed on Monday to pay 41 million for three reservoirs, 900 km of pipes and a laboratory that has been shut since 2011.

The vote, 31 to 12, ends thirty years in which the water was owned by four companies in turn. The last of them, Clearfell, lost its licence in spring after 16,000 homes in the valley were without supply for nine days.

“Nobody here wanted to be in the water business,” said Harriet Boyle, who leads the council. “But we have been paying for pipes that were never laid, and it is cheaper to lay them ourselves.”

The county will borrow the money over 25 years. Its treasurer, Malcolm Idris, told the meeting that the average household would pay less in the first year and about the same as now in the fifth, when a new main under the river has to be built.

Forty-two of the company’s 60 local workers will move to the county. The laboratory in Mill Street is to reopen in March, so that samples no longer have to be driven two hours to the coast.

Sign up for First Light, our morning letter
Your email address
No thanks

Rugby club sells its pitch to keep its name

Updated 5 min ago
Share

Rugby club sells its pitch to keep its name

HARROW: Harrow Rugby Club will sell the field it has played on since 1902 to pay a debt of 310,000, its members decided on Saturday, and will share the ground of its oldest rival for the next three seasons.

The field, beside the canal, will go to a builder who has promised 70 houses and a path along the water. The clubhouse, which was a hospital in the war, will stay.

“A club is not grass,” said the president, Owen Straker, to laughter and some shouting. “It is who turns up.”

The first match away from home is on Nov. 4. Supporters have hired six coaches.

Contact us
Terms of use
© 2024 Harrow Lantern Ltd. All rights reserved.
`;

/** The markup of a page on the clipboard. */
export const MARKUP = `<meta charset="utf-8"><nav style="color: red"><ul>
<li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1 style="font-family: &quot;Some Serif&quot;, serif">Market of Lenn moves to the goods yard</h1>
<p class="byline">By Ada Pell</p>
<figure><img src="/stalls.jpg" alt=""><figcaption>Traders pack up their stalls in the rain on Saturday. It was the last market but one on the old square.</figcaption></figure>
<p>The market of Lenn will move to the old goods yard in May, the town council decided on Monday by one vote.</p>
<p>Traders had asked for two more years on the square. They will get a tram stop and a roof instead, the mayor said.</p>
<p>The square is to become a garden with 40 limes. Work starts in June, if the money comes from the county.</p></article>
<aside><h2>Read next</h2><p>A baker of Lenn has won a prize for a loaf that keeps for three weeks.</p></aside>`;

/** The plain text of the same page. */
export const PLAIN = `Home
News
Sport
Market of Lenn moves to the goods yard
By Ada Pell
Traders pack up their stalls in the rain on Saturday. It was the last market but one on the old square.
The market of Lenn will move to the old goods yard in May, the town council decided on Monday by one vote.
Traders had asked for two more years on the square. They will get a tram stop and a roof instead, the mayor said.
The square is to become a garden with 40 limes. Work starts in June, if the money comes from the county.
Read next
A baker of Lenn has won a prize for a loaf that keeps for three weeks.`;

/** The article without its boilerplate, which would make each copy a separate story. */
const BODY = ARTICLE.slice(ARTICLE.indexOf('Pupils'), ARTICLE.indexOf('A volunteer'));

/**
 * Returns a text of a given length in UTF-16 code units. Its chapters are numbered, so that no sentence repeats
 * another and the whole text has to be read.
 * @param {number} length
 */
export function book(length) {
  const chapter = (/** @type {number} */ n) => BODY.replaceAll('. ', ` in year ${n}. `);
  return Array.from({ length: Math.ceil(length / BODY.length) }, (_, n) => chapter(n)).join('\n\n').slice(0, length);
}
