using Amazon.Runtime;

namespace AWSSDK.Compat.Tests;

/// <summary>Another access key for every signature: AKID1, AKID2, ...</summary>
internal sealed class RotatingCredentials : AWSCredentials
{
    private int _given;

    public override ImmutableCredentials GetCredentials() => new($"AKID{Interlocked.Increment(ref _given)}", Clients.Secret, token: null);

    public override Task<ImmutableCredentials> GetCredentialsAsync() => Task.FromResult(GetCredentials());
}
