package words

// Taking everything out.
var _ = register("es", Texts{
	"inout.title":           "Entrada y salida",
	"inout.is":              "Traiga lo que hay en otro sistema y llévese todo.",
	"export.title":          "Llevarse todo",
	"export.lede":           "Todo lo que se sabe aquí, en archivos. No se retiene nada para que se quede. Mientras tanto, todos pueden seguir trabajando.",
	"export.personal":       "En ambos hay datos personales",
	"export.personal.is":    "Ambos contienen lo que las personas escribieron y quiénes son:",
	"export.personal.keep":  "Guarde el archivo con la misma seguridad que este programa y bórrelo cuando ya no lo necesite. Lo que se borre aquí más tarde seguirá en él. El historial dice que usted lo sacó.",
	"export.tables":         "Archivos CSV, para una hoja de cálculo",
	"export.tables.is":      "Un archivo zip con una tabla para cada tipo de cosa y un README que explica las columnas. No contiene contraseñas ni enlaces. Las columnas tienen nombres en inglés que nunca cambian.",
	"export.tables.which":   "Qué tablas contiene",
	"export.tables.do":      "Descargar los archivos CSV",
	"export.archive":        "Archivo JSON, para trasladar o guardar",
	"export.archive.is":     "Todo el registro en un solo archivo JSON. Contiene también aquello con lo que se comprueban las contraseñas de los miembros. Una instalación vacía con cualquiera de las dos bases de datos lo admite y tiene después las mismas sumas:",
	"export.archive.rounds": "Contiene cada respuesta a una encuesta por separado, con el departamento o proveedor del que viene: las páginas y los archivos CSV nunca lo muestran. No lo dé a nadie que no deba saberlo.",
	"export.archive.key":    "La clave de la que salen los enlaces no está en él: guarde una copia del archivo de la clave en otro lugar. Sin ella no funciona ningún enlace antiguo.",
	"export.archive.do":     "Descargar el archivo",
	"export.number":         "Ambos contienen todo hasta el número de diario {n}, y nada posterior. Un archivo es del momento en que usted pulsa.",
	"exported.everything":   "todo en archivos CSV",
	"exported.archive":      "todo en un archivo JSON",
}, Plurals{
	"export.personal.reports":  {One: "El texto de un aviso", Other: "Los textos de {n} avisos"},
	"export.personal.reached":  {One: "Uno de ellos con un contacto", Other: "{n} de ellos con un contacto"},
	"export.personal.contacts": {One: "Un contacto en un proveedor", Other: "{n} contactos en proveedores"},
	"export.personal.members":  {One: "El nombre y la dirección de un miembro", Other: "Los nombres y las direcciones de {n} miembros"},
})
