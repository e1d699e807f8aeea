using LoadPlatform.Gateway.Admission;
using LoadPlatform.Gateway.Api;
using LoadPlatform.Gateway.Health;
using LoadPlatform.Gateway.Reconciling;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.ServiceDefaults.Faults;

namespace LoadPlatform.Gateway;

/// <summary>Registers what the gateway is made of.</summary>
internal static class GatewayExtensions
{
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TargetOptions>().BindConfiguration(TargetOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ResultsOptions>().BindConfiguration(ResultsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<FaultOptions>().BindConfiguration(FaultOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return builder.AddAdmission().AddRuns().AddReconciler().AddApi();
    }

    private static WebApplicationBuilder AddAdmission(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TargetRegistry>();
        builder.Services.AddSingleton<ITargetHolds, RedisTargetHolds>();
        builder.Services.AddSingleton<TargetRelease>();
        builder.Services.AddSingleton<StoredRuns>();
        builder.Services.AddSingleton<RequestExaminer>();
        builder.Services.AddSingleton<RunAdmission>();
        builder.Services.AddHostedService<TargetsAtStart>();
        return builder;
    }

    private static WebApplicationBuilder AddRuns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunRecorder>();
        builder.Services.AddSingleton<FlowReadiness>();
        builder.Services.AddHostedService<FlowQueueProbe>();
        builder.Services.AddHealthChecks().AddCheck<FlowReadiness>("queues");
        return builder;
    }

    private static WebApplicationBuilder AddReconciler(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<RunReconciler>();
        return builder;
    }

    private static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunProgressReader>();
        builder.Services.AddSingleton<BodyReader>();
        builder.Services.AddSingleton<IIdempotencyKeys, RedisIdempotencyKeys>();
        builder.AddJsonApi();
        return builder;
    }
}
