// The document names the servers of its makers; what is tried out here goes to this server.
fetch("../openapi.json")
  .then((answer) => answer.json())
  .then((spec) => {
    SwaggerUIBundle({
      dom_id: "#document",
      spec: { ...spec, servers: [{ url: location.origin }] },
      deepLinking: true,
      docExpansion: "list",
      defaultModelsExpandDepth: 0,
      validatorUrl: null,
    });
  });
