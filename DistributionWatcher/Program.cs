using LoadPlatform.DistributionWatcher;
using LoadPlatform.RunLog;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Health;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("distribution-watcher");
builder.AddRunLog();
builder.AddAwsClients();
builder.AddMessageBus(bus => bus.AddWatchingConsumers());
builder.AddDistributionWatcher();

var app = builder.Build();
app.MapDefaultEndpoints();
await app.RunAsync();
