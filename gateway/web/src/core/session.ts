import { ref, shallowRef } from 'vue'
import { api, Problem } from './api'
import type { Me } from './types'

const me = shallowRef<Me>()
const problem = shallowRef<Problem>()
const asked = ref(false)

/** Who is reading; asked once a page. */
export function useSession() {
  async function ask(): Promise<void> {
    problem.value = undefined
    try {
      me.value = await api.get<Me>('/api/public/me')
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) me.value = { authenticated: false }
      else problem.value = failure as Problem
    }
  }
  if (!asked.value) {
    asked.value = true
    void ask()
  }
  return { me, problem, ask }
}

export function hasRole(person: Me | undefined, ...roles: string[]): boolean {
  return !!person?.roles?.some((role) => roles.includes(role))
}
