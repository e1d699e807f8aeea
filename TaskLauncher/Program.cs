using LoadPlatform.RunLog;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Health;
using LoadPlatform.TaskLauncher;
using LoadPlatform.TaskLauncher.Playing;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("task-launcher");
builder.AddRunLog();
builder.AddAwsClients();
builder.AddMessageBus(bus =>
{
    bus.AddConsumer<PlayScenarioConsumer>();
    bus.AddConsumer<EndRunConsumer>();
});
builder.AddTaskLauncher();

var app = builder.Build();

app.MapDefaultEndpoints();
app.Run();
