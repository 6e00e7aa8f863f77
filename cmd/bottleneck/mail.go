package main

import (
	"time"

	"bottleneck/handlers"
	"bottleneck/handlers/mail"
	"bottleneck/models"
)

// carryMail lets mail go to the mail server that was named, if one was.
func (s *server) carryMail(o *serverOptions) {
	if o.config.mail.Address == "" {
		return
	}
	o.delivery.Senders.Mail = mail.NewSender(mail.Options{Server: o.config.mail, Keys: s.keys, BaseURL: o.config.baseURL, Now: o.now,
		Roots: o.mailRoots, Path: func(kind models.LinkKind, number uint32) string { return handlers.LinkPath(s.keys, kind, number) }})
}

// switchMail records whether there is mail, so that pages promise none where there is none and nobody is told by mail of
// what happened before. A journal that is away is waited for.
func (s *server) switchMail(on bool) {
	const pause = time.Second
	for s.untilRead() && s.store.View().MailOn() != on {
		_, err := s.store.Do(s.stopped, models.Actor{}, &models.SwitchMail{On: on})
		if err == nil {
			return
		}
		s.log.Warn("whether there is mail is not recorded yet", "error", err)
		select {
		case <-time.After(pause):
		case <-s.stopped.Done():
			return
		}
	}
}
