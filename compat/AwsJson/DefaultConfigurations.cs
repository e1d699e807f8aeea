using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>The SDK's configuration modes; of what they set, these clients take the retry mode.</summary>
internal static class DefaultConfigurations
{
    internal static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Of(DefaultConfigurationMode.Standard),
        Of(DefaultConfigurationMode.InRegion),
        Of(DefaultConfigurationMode.CrossRegion),
        Of(DefaultConfigurationMode.Mobile),
    ];

    private static DefaultConfiguration Of(DefaultConfigurationMode name) => new() { Name = name, RetryMode = RequestRetryMode.Standard };
}
