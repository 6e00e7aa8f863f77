package handlers

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"net/http"

	"bottleneck/models"

	"github.com/boombuler/barcode/qr"
	"github.com/gofiber/fiber/v2"
)

// showQR is the picture of a link. A browser keeps it and asks each time whether it is still the same: a
// printed code of an old address would lead nowhere.
func (s *Server) showQR(v *visit) error {
	link, err := v.linkAsked()
	if err != nil {
		return err
	}
	if link.HasEnded(v.now) {
		return models.Fail(models.Gone, "error.link.ended")
	}
	return v.sendQR(link)
}

func (v *visit) sendQR(link *models.Link) error {
	address := v.link(link.Kind, uint32(link.Number))
	sum := sha256.Sum256([]byte(address))
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	v.Set(fiber.HeaderCacheControl, "private, no-cache")
	v.Set(fiber.HeaderETag, tag)
	if v.Get(fiber.HeaderIfNoneMatch) == tag {
		return v.SendStatus(http.StatusNotModified)
	}
	picture, err := qrPicture(address)
	if err != nil {
		return fmt.Errorf("drawing a QR code: %w", err)
	}
	v.Set(fiber.HeaderContentType, "image/png")
	return v.Send(picture)
}

// A module of a QR code is so many dots wide, so that a code of five centimetres prints at 300 dots an inch;
// the quiet zone around it is four modules, as the standard asks.
const (
	qrModule = 14
	qrQuiet  = 4
)

// qrPicture draws a QR code as a PNG of two colours.
func qrPicture(text string) ([]byte, error) {
	code, err := qr.Encode(text, qr.M, qr.Unicode)
	if err != nil {
		return nil, err
	}
	modules := code.Bounds().Dx()
	side := (modules + 2*qrQuiet) * qrModule
	picture := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	for y := range side {
		for x := range side {
			mx, my := x/qrModule-qrQuiet, y/qrModule-qrQuiet
			if mx < 0 || my < 0 || mx >= modules || my >= modules {
				continue
			}
			if r, _, _, _ := code.At(mx, my).RGBA(); r == 0 {
				picture.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	err = png.Encode(&out, picture)
	return out.Bytes(), err
}
