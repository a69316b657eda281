/** The signs and colours that a tag may carry, as they look and are called. */
import AtSign from '@lucide/svelte/icons/at-sign';
import Bike from '@lucide/svelte/icons/bike';
import Clock from '@lucide/svelte/icons/clock';
import Coins from '@lucide/svelte/icons/coins';
import Dumbbell from '@lucide/svelte/icons/dumbbell';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Handshake from '@lucide/svelte/icons/handshake';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import House from '@lucide/svelte/icons/house';
import Leaf from '@lucide/svelte/icons/leaf';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MapPin from '@lucide/svelte/icons/map-pin';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Music from '@lucide/svelte/icons/music';
import Palette from '@lucide/svelte/icons/palette';
import PawPrint from '@lucide/svelte/icons/paw-print';
import PersonStanding from '@lucide/svelte/icons/person-standing';
import Quote from '@lucide/svelte/icons/quote';
import Route from '@lucide/svelte/icons/route';
import School from '@lucide/svelte/icons/school';
import Sparkles from '@lucide/svelte/icons/sparkles';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { Sign } from '$lib/domain/codebook/sign';
import { m } from '$lib/i18n/paraglide/messages';

interface Look {
	icon: Component<{ size?: number }>;
	name: () => string;
}

export const signLooks: Record<Sign, Look> = {
	alone: { icon: UserRound, name: m.codebook_sign_alone },
	people: { icon: Users, name: m.codebook_sign_people },
	adult: { icon: HandHeart, name: m.codebook_sign_adult },
	family: { icon: Handshake, name: m.codebook_sign_family },
	home: { icon: House, name: m.codebook_sign_home },
	school: { icon: School, name: m.codebook_sign_school },
	place: { icon: MapPin, name: m.codebook_sign_place },
	distance: { icon: Route, name: m.codebook_sign_distance },
	money: { icon: Coins, name: m.codebook_sign_money },
	time: { icon: Clock, name: m.codebook_sign_time },
	things: { icon: Wrench, name: m.codebook_sign_things },
	talk: { icon: MessageCircle, name: m.codebook_sign_talk },
	net: { icon: AtSign, name: m.codebook_sign_net },
	body: { icon: PersonStanding, name: m.codebook_sign_body },
	health: { icon: HeartPulse, name: m.codebook_sign_health },
	movement: { icon: Bike, name: m.codebook_sign_movement },
	nature: { icon: Leaf, name: m.codebook_sign_nature },
	animal: { icon: PawPrint, name: m.codebook_sign_animal },
	making: { icon: Palette, name: m.codebook_sign_making },
	music: { icon: Music, name: m.codebook_sign_music },
	idea: { icon: Lightbulb, name: m.codebook_sign_idea },
	strength: { icon: Dumbbell, name: m.codebook_sign_strength },
	dream: { icon: Sparkles, name: m.codebook_sign_dream },
	quote: { icon: Quote, name: m.codebook_sign_quote }
};

/** Colours that are told apart by day and by night, and from the thread. */
export const colours = [
	{ value: '#7d3263', name: m.codebook_colour_plum },
	{ value: '#4d5aa8', name: m.codebook_colour_blue },
	{ value: '#1f7a8c', name: m.codebook_colour_teal },
	{ value: '#4d7c3a', name: m.codebook_colour_green },
	{ value: '#a66a00', name: m.codebook_colour_amber },
	{ value: '#8a5a3c', name: m.codebook_colour_brown },
	{ value: '#6b6f76', name: m.codebook_colour_grey }
];
