/** An article as a reader copies it, with some of the page around it. Written for these tests. */
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
