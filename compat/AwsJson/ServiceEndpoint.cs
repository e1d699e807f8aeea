using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace Amazon.AwsJson;

/// <summary>Where a client's calls go, and the region they are signed for.</summary>
internal sealed record ServiceEndpoint(Uri Uri, RegionEndpoint Region)
{
    /// <summary>
    /// The configuration's URL, else AWS_ENDPOINT_URL_&lt;SERVICE&gt;, else AWS_ENDPOINT_URL, else the region's own host.
    /// </summary>
    /// <exception cref="AmazonClientException">Neither a region nor a URL is configured, or the URL is none.</exception>
    internal static ServiceEndpoint Resolve(IClientConfig config, string service, string host, Func<string, string?> environment)
    {
        // First: reading the region can make the configuration forget its URL.
        var url = Some(config.ServiceURL) ?? FromEnvironment(config, service, environment);
        var region = SigningRegion(config, url is not null);
        if (url is not null)
            return new ServiceEndpoint(Parse(url), region ?? RegionEndpoint.USEast1);

        if (region is null)
            throw new AmazonClientException("No RegionEndpoint or ServiceURL configured");

        if (config.UseDualstackEndpoint)
            throw new AmazonClientException("Dual-stack endpoints are not supported; set ServiceURL.");

        var scheme = config.UseHttp ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        var fips = config.UseFIPSEndpoint ? "-fips" : "";
        return new ServiceEndpoint(new Uri($"{scheme}://{host}{fips}.{region.SystemName}.{region.PartitionDnsSuffix}/"), region);
    }

    private static string? FromEnvironment(IClientConfig config, string service, Func<string, string?> environment) =>
        config.IgnoreConfiguredEndpointUrls ? null : Some(environment($"AWS_ENDPOINT_URL_{service}")) ?? Some(environment("AWS_ENDPOINT_URL"));

    private static RegionEndpoint? SigningRegion(IClientConfig config, bool hasUrl)
    {
        if (Some(config.AuthenticationRegion) is { } signing)
            return RegionEndpoint.GetBySystemName(signing);

        var region = config.RegionEndpoint;
        if (region is not null || !hasUrl)
            return region;

        // A URL set on the configuration switches its own look-up of the region off.
        return ProfileRegion(config.Profile) ?? FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false);
    }

    private static RegionEndpoint? ProfileRegion(Profile? profile) =>
        profile is not null && new CredentialProfileStoreChain(profile.Location).TryGetProfile(profile.Name, out var found) ? found.Region : null;

    private static Uri Parse(string url) =>
        Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new AmazonClientException($"The endpoint URL '{url}' is not an absolute http or https URL.");

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
