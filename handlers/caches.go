package handlers

// caches keep rendered bytes. Each says what it is keyed by; nothing in them outlives what it shows.
type caches struct {
	shells   shells
	cards    cardCache
	pages    pageCache
	feeds    feedCache
	insights insightCache
}
