package evaluate

import (
	"math/rand/v2"
	"os"
	"path/filepath"

	"bottleneck/models/grouping/table"
)

// orders is how many orders of arrival are averaged over; the first is the file's own.
const orders = 3

// inOrder gives rows in that order of arrival. The same number gives the same order at each run.
func inOrder(rows [][]string, order int) [][]string {
	shuffled := append([][]string(nil), rows...)
	if order > 0 {
		random := rand.New(rand.NewPCG(uint64(order), 0))
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	}
	return shuffled
}

// meanOverOrders averages what score gives for each order.
func meanOverOrders(rows [][]string, score func(order int, rows [][]string) ([]float64, error)) ([]float64, error) {
	var sum []float64
	for order := range orders {
		numbers, err := score(order, inOrder(rows, order))
		if err != nil {
			return nil, err
		}
		if sum == nil {
			sum = make([]float64, len(numbers))
		}
		for i, n := range numbers {
			sum[i] += n / orders
		}
	}
	return sum, nil
}

// read reads a file of a set.
func read(set, file string, columns ...table.Column) ([][]string, error) {
	path := filepath.Join(set, file)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return table.Source{Name: path, Reader: f}.Rows(columns...)
}

// readLabelled reads the ids, labels and texts of a set.
func readLabelled(set string) ([][]string, error) {
	return read(set, groupFile, table.Key("id"), table.Named("label"), table.Text("text"))
}
