using LoadPlatform.ReportWriter;
using LoadPlatform.ReportWriter.Consumers;
using LoadPlatform.RunLog;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Health;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("report-writer");
builder.AddRunLog();
builder.AddMessageBus(bus => bus.AddConsumer<WriteReportConsumer>());
builder.AddReportWriter();

var app = builder.Build();

app.MapDefaultEndpoints();
app.Run();
