using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LoadPlatform.OpenTelemetry.Extensions.Hosting.Tests;

public sealed class AddOpenTelemetryTests
{
    private const string Name = "LoadPlatform.Test";

    [Fact]
    public async Task UseOtlpExporter_HostStopsAndIsDisposed_EverySignalHasArrived()
    {
        await using var collector = await Collector.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("the-service", serviceInstanceId: "a1"))
            .WithTracing(tracing => tracing.AddSource(Name))
            .WithMetrics(metrics => metrics.AddMeter(Name))
            .WithLogging()
            .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector.Address);

        using (var host = builder.Build())
        {
            await host.StartAsync();
            using var source = new ActivitySource(Name);
            using var meter = new Meter(Name);
            source.StartActivity("the-span")!.Dispose();
            meter.CreateCounter<int>("the-counter").Add(1);
            host.Services.GetRequiredService<ILogger<AddOpenTelemetryTests>>().LogWarning("the-log");
            await host.StopAsync();
        }

        Assert.Contains("the-span", collector.Received["/v1/traces"]);
        Assert.Contains("the-counter", collector.Received["/v1/metrics"]);
        Assert.Contains("the-log", collector.Received["/v1/logs"]);
        Assert.All(collector.Received.Values, body => Assert.Contains("the-service", body));
    }

    [Fact]
    public async Task AddOpenTelemetry_AfterAnotherHostedService_SeesThatServiceStart()
    {
        var seen = new Recorder();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddHostedService<Starting>();
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(Name).AddProcessor(seen));

        using var host = builder.Build();
        await host.StartAsync();

        Assert.Equal(["starting"], seen.Names);
    }

    [Fact]
    public async Task AddOpenTelemetry_CalledTwice_MakesOneProviderWithBothConfigurations()
    {
        var first = new Recorder();
        var second = new Recorder();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(Name).AddProcessor(first));
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddProcessor(second));

        using var host = builder.Build();
        await host.StartAsync();
        using var source = new ActivitySource(Name);
        source.StartActivity("once")!.Dispose();

        Assert.Single(builder.Services, s => s.ServiceType == typeof(IHostedService));
        Assert.Equal(["once"], first.Names);
        Assert.Equal(["once"], second.Names);
    }

    [Fact]
    public async Task AddOpenTelemetry_WithNothingTurnedOn_Starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddOpenTelemetry();

        using var host = builder.Build();
        await host.StartAsync();

        Assert.Null(host.Services.GetService<TracerProvider>());
    }

    private sealed class Starting : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            using var source = new ActivitySource(Name);
            source.StartActivity("starting")?.Dispose();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Recorder : BaseProcessor<Activity>
    {
        public List<string> Names { get; } = [];

        public override void OnEnd(Activity data) => Names.Add(data.OperationName);
    }
}
