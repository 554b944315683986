import { start } from '../core/start'
import { words } from '../words/desk'
import Page from './Page.vue'

start(Page, words)
