using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>The defaults of the SDK's configuration modes, as far as these clients read them.</summary>
internal static class DefaultConfigurations
{
    internal static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Of(DefaultConfigurationMode.Standard, TimeSpan.FromMilliseconds(3100)),
        Of(DefaultConfigurationMode.InRegion, TimeSpan.FromMilliseconds(1100)),
        Of(DefaultConfigurationMode.CrossRegion, TimeSpan.FromMilliseconds(3100)),
        Of(DefaultConfigurationMode.Mobile, TimeSpan.FromSeconds(30)),
    ];

    private static DefaultConfiguration Of(DefaultConfigurationMode name, TimeSpan? connect) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = connect,
        TlsNegotiationTimeout = connect,
    };
}
