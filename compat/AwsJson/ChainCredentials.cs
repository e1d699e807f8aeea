using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Amazon.AwsJson;

/// <summary>
/// The credentials that the SDK's own chain finds for a configuration, asked at every signing: the chain caches and refreshes them.
/// </summary>
internal sealed class ChainCredentials(IClientConfig config) : AWSCredentials
{
    public override ImmutableCredentials GetCredentials() =>
        (config.DefaultAWSCredentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config)).GetCredentials();

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        var found = config.DefaultAWSCredentials ?? await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(config);
        return await found.GetCredentialsAsync();
    }
}
