import { m } from '$lib/i18n/paraglide/messages';

/** The pencil case: few warm colours, each with a name for those who do not see it. */
export const colors = [
	{ value: '#2b2b33', name: m.draw_color_black },
	{ value: '#7a4a2b', name: m.draw_color_brown },
	{ value: '#d63b2f', name: m.draw_color_red },
	{ value: '#f08a24', name: m.draw_color_orange },
	{ value: '#f7c82e', name: m.draw_color_yellow },
	{ value: '#4f9d4a', name: m.draw_color_green },
	{ value: '#1f7fa8', name: m.draw_color_blue },
	{ value: '#8cc9e8', name: m.draw_color_sky },
	{ value: '#7b4a9e', name: m.draw_color_purple },
	{ value: '#f2a0b5', name: m.draw_color_pink }
];

/** In units of the board. */
export const sizes = [
	{ value: 10, name: m.draw_size_thin },
	{ value: 26, name: m.draw_size_middle },
	{ value: 64, name: m.draw_size_thick }
];
