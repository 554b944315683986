import { start } from '../core/start'
import { words } from '../words/portal'
import Page from './Page.vue'

start(Page, words)
