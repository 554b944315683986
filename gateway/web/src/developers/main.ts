import { start } from '../core/start'
import { words } from '../words/developers'
import Page from './Page.vue'

start(Page, words)
