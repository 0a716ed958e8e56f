/** What a segment shows, as far as measuring needs it; `other` is anatomy that is known and not needed. */
export type Role = 'liver' | 'lesion' | 'viable' | 'necrosis' | 'vessel' | 'other' | { readonly couinaud: string }
