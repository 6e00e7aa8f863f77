package views

import (
	"strconv"
	"strings"

	"bottleneck/models"
)

// FormEditProps is the editor of a department's form. The fields are as typed when it comes back.
type FormEditProps struct {
	Number   int
	Name     string // as it is stored
	Values   FormEditValues
	Preview  FormPreviewProps
	Conflict *AdminConflictProps
}

// FormEditValues are the fields of the editor. The first question stands on the form, the others on the receipt.
type FormEditValues struct {
	Name      string
	Title     string
	Lead      string
	Questions [models.MaxQuestions]QuestionEdit
}

// QuestionEdit is one question as typed; without a label it is not asked.
type QuestionEdit struct {
	Label   string
	Hint    string
	Kind    string // as models.QuestionKinds, or empty
	Choices string // one on each line, for Kind "choice"
}

// FormPreviewProps is the form as people of the department will see it, and what the receipt will ask them.
type FormPreviewProps struct {
	Form    DepartmentFormProps
	Receipt []OwnQuestion
}

// QuestionLegends are the keys of what each of the questions is called.
var QuestionLegends = [models.MaxQuestions]string{"edit.department.question", "edit.department.receipt.1", "edit.department.receipt.2"}

func (f FormEditProps) path(page string) string { return departmentPath(f.Number) + "/form" + page }

// questionField names a field of the question at a place, 0 being the first.
func questionField(at int, part string) string { return "question_" + strconv.Itoa(at+1) + "_" + part }

func questionID(at int) string { return "question-" + strconv.Itoa(at+1) }

func (q QuestionEdit) kind() string {
	if q.Kind == "" {
		return models.QuestionText.String()
	}
	return q.Kind
}

// questionMove is a button that puts a question in the place of its neighbour.
type questionMove struct{ key, value, place string }

func questionMoves(at int) (moves []questionMove) {
	move := func(key string, to int) {
		moves = append(moves, questionMove{key, strconv.Itoa(at+1) + "-" + strconv.Itoa(to+1), questionID(to)})
	}
	if at > 0 {
		move("departments.up", at-1)
	}
	if at < models.MaxQuestions-1 {
		move("departments.down", at+1)
	}
	return moves
}

// lines is how high the field of the choices is drawn.
func (q QuestionEdit) lines() int { return max(3, strings.Count(q.Choices, "\n")+2) }

func orElse(text, otherwise string) string {
	if strings.TrimSpace(text) == "" {
		return otherwise
	}
	return text
}
