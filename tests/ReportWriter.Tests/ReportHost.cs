using LoadPlatform.ReportWriter.Consumers;
using LoadPlatform.RunLog.Runs;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.ReportWriter.Tests;

/// <summary>ReportWriter as it is composed, over a run log in memory and a bus in memory.</summary>
internal static class ReportHost
{
    public static IHost Build(IRunLog log, string root)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Results:Root", root)]);
        builder.Services.AddSingleton(log);
        builder.Services.AddMassTransitTestHarness(bus => bus.AddConsumer<WriteReportConsumer>());
        builder.AddReportWriter();
        return builder.Build();
    }
}
