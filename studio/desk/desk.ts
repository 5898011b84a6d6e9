import {contentDesk} from './contentDesk.ts'
import type {DeskItem} from './DeskItem.ts'
import {reviewDesk} from './reviewDesk.ts'

/** The desk, from top to bottom. */
export const desk: readonly DeskItem[] = [reviewDesk, ...contentDesk]
