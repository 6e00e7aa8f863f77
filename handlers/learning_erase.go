package handlers

import (
	"bottleneck/models"
	"bottleneck/views"
)

// showLearningErase asks whether the words of a learning and its actions are to go. A merged bottleneck is asked about its own.
func (s *Server) showLearningErase(v *visit) error {
	b, err := v.bottleneckAsked()
	if err != nil {
		return err
	}
	return v.learningErase(b, nil)
}

// bottleneckAsked gives the bottleneck in the address itself, wherever it was merged.
func (v *visit) bottleneckAsked() (*models.Bottleneck, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	b := v.state.Bottleneck(models.BottleneckNumber(n))
	if b == nil {
		return nil, models.Fail(models.NotFound, "error.bottleneck.unknown")
	}
	return b, nil
}

func (v *visit) learningErase(b *models.Bottleneck, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("learning.erase"), views.Work
	props := views.LearningEraseProps{Card: v.cardName(views.Reach{}, b), Holds: v.state.HoldsLearning(b)}
	if l := b.Learning; l != nil {
		for _, one := range append([]models.Edition{l.Edition}, l.Before...) {
			one.Told = "" // it stands among the updates
			if !one.Empty() {
				props.Told = append(props.Told, views.LearningTold{At: v.local(one.At), By: v.actorName(one.By), Words: learningWords(one.LearningWords)})
			}
		}
	}
	for _, n := range b.Actions {
		a := v.state.Action(n)
		line := v.actionLine(a, views.Reach{})
		props.Actions = append(props.Actions, line)
		for _, step := range a.Steps {
			if step.Words != "" {
				props.Reasons = append(props.Reasons, step.Words)
			}
		}
	}
	return v.render(formStatus(wrong), views.LearningErase(page, props))
}

// eraseLearning erases them from the journal too, once the admin has ticked that they mean it.
func (s *Server) eraseLearning(v *visit) error {
	b, err := v.bottleneckAsked()
	if err != nil {
		return err
	}
	err = v.read(&eraseForm{})
	if wrong := formError(err); wrong != nil {
		return v.learningErase(b, wrong)
	}
	if err == nil {
		err = v.do(v.actor(), &models.EraseLearning{Bottleneck: b.Number})
	}
	if err != nil {
		return err
	}
	return v.redirect(views.Reach{}.Bottleneck(int(b.Number)), "flash.learning.erased")
}
