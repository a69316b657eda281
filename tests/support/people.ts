/** Who the end-to-end tests sign in as. */
export const secretariat = {
	name: 'Karen Lund',
	email: 'karen@lindaa.example',
	password: 'en rød tråd gennem det hele'
};
