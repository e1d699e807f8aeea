using Amazon;
using Amazon.Runtime.Signing;

namespace AWSSDK.Compat.Tests;

public sealed class SignatureTests
{
    // ListTasks {} at 2026-01-01T00:00:00Z, signed by botocore.
    private const string FromBotocore = "9a802ce6e9ee913cc8d5ba3a5c8c639f1a9bfafb1122e06f647b5c69e999038c";

    [Fact]
    public void FixedRequest_SignedByTheSdkAndByThisTest_IsWhatBotocoreSigns()
    {
        var request = new AWSSigningRequest
        {
            HttpMethod = HttpMethod.Post,
            RequestUri = new Uri("https://ecs.eu-west-1.amazonaws.com/"),
            Content = "{}"u8.ToArray(),
            Headers =
            {
                ["Content-Type"] = "application/x-amz-json-1.1",
                ["X-Amz-Target"] = "AmazonEC2ContainerServiceV20141113.ListTasks",
            },
        };
        var parameters = new AWSSigV4Parameters
        {
            Credentials = Clients.Credentials,
            Region = RegionEndpoint.EUWest1,
            Service = "ecs",
            SignedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

        var signed = new Dictionary<string, string>(AWSSigV4Signer.Sign(request, parameters).Headers, StringComparer.OrdinalIgnoreCase);

        foreach (var (name, value) in request.Headers)
            signed.TryAdd(name, value);
        signed.TryAdd("Host", request.RequestUri.Host);
        var signature = new Signature(new ReceivedCall("POST", "/", signed, request.Content));
        Assert.Equal(FromBotocore, signature.Given);
        Assert.Equal(FromBotocore, signature.Expected(Clients.Secret));
    }
}
