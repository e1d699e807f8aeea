using LoadPlatform.AppHost.Announcing;
using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Logs;
using LoadPlatform.AppHost.Processes;
using LoadPlatform.AppHost.Supervision;
using LoadPlatform.AppHost.Timekeeping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.AppHost.Services;

/// <summary>Adds what keeps the application running and says how it is.</summary>
internal static class OperationsBuilderExtensions
{
    /// <summary>Adds log files, records for the next start, supervision and the announcement of the addresses.</summary>
    public static IDistributedApplicationBuilder AddOperations(this IDistributedApplicationBuilder builder, AppHostOptions options, ProcessLedger ledger)
    {
        builder.Services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(ledger);
        builder.Services.AddSingleton<LogTails>();
        builder.Services.AddHostedService<ClockKeeper>();
        builder.Services.AddHostedService<ProcessRecorder>();
        builder.Services.AddHostedService<LogFileWriter>();
        builder.Services.AddHostedService<Supervisor>();
        builder.Services.AddHostedService<ReadyAnnouncer>();
        return builder;
    }
}
