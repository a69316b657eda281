/** How many each person has in an initiative. */
export const dotsEach = 5;

/** How many of them may lie on one what-if. */
export const dotsOnOne = 3;

/** The longest comment, in code points. */
export const commentLength = 300;
