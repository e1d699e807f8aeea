using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Registers <see cref="AwsClients"/> and <see cref="SsmShell"/>.</summary>
public static class AwsClientsExtensions
{
    /// <summary>Adds the AWS clients. They take credentials, region and endpoints from the SDK's own chain, so tests and the simulator need no switch.</summary>
    /// <param name="builder">The service's application.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddAwsClients(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton<AwsClients>();
        builder.Services.TryAddSingleton<SsmShell>();
        return builder;
    }
}
