// Starts the example with its geocoder, which would call a service on the Internet, replaced by a constant.
const {TodoListApplication} = require('@loopback/example-todo');
(async () => {
  const app = new TodoListApplication({rest: {port: 8412, host: '127.0.0.1'}});
  await app.boot();
  app.bind('services.GeocoderService').to({geocode: async () => [{x: 2.35, y: 48.85}]});
  await app.start();
  console.log('listening on ' + app.restServer.url);
})();
