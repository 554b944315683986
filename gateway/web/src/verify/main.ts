import { start } from '../core/start'
import { words } from '../words/verify'
import { keepForOffline } from './offline'
import Page from './Page.vue'

start(Page, words)
void keepForOffline()
