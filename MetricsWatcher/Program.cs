using LoadPlatform.MetricsWatcher;
using LoadPlatform.RunLog;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Health;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("metrics-watcher");
builder.AddRunLog();
builder.AddAwsClients();
builder.AddMessageBus(bus => bus.AddWatchingConsumers());
builder.AddMetricsWatcher();

var app = builder.Build();
app.MapDefaultEndpoints();
await app.RunAsync();
