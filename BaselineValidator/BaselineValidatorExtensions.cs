using LoadPlatform.BaselineValidator.Estimating;
using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.BaselineValidator.References;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.BaselineValidator;

/// <summary>Registers BaselineValidator.</summary>
public static class BaselineValidatorExtensions
{
    /// <summary>Adds the checking of baselines.</summary>
    /// <param name="builder">The service's application.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddBaselineValidator(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddSingleton<ReferenceResolver>();
        builder.Services.AddSingleton<TargetObserver>();
        builder.Services.AddSingleton<ScalingReader>();
        builder.Services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<RunEstimator>();
        builder.Services.AddSingleton<BaselineCheckService>();
        return builder;
    }
}
