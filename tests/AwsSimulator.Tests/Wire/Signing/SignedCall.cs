using Amazon;
using Amazon.Runtime;
using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.AwsSimulator.Wire.Signing;
using Microsoft.AspNetCore.Http;

namespace LoadPlatform.AwsSimulator.Tests.Wire.Signing;

/// <summary>A request signed by AWS's signer, which a test may change before the simulator verifies it.</summary>
internal sealed class SignedCall
{
    private readonly DefaultHttpContext _context = new();

    private SignedCall(byte[] body) => Body = body;

    public HttpRequest Request => _context.Request;

    public byte[] Body { get; set; }

    public SimulatorOptions Options { get; } = new();

    public string Authorization
    {
        get => Request.Headers.Authorization.ToString();
        set => Request.Headers.Authorization = value;
    }

    public static async Task<SignedCall> MakeAsync(
        HttpContent? content = null, string service = "ecs", AWSCredentials? credentials = null, DateTimeOffset? signedAt = null, RegionEndpoint? region = null, Uri? address = null,
        params IEnumerable<(string Name, string Value)> headers)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address ?? AwsRequests.Address) { Content = content ?? new StringContent("{}") };
        foreach (var (name, value) in headers)
            message.Headers.TryAddWithoutValidation(name, value);
        await AwsRequests.SignAsync(message, service, credentials, (signedAt ?? ManualTimeProvider.Start).UtcDateTime, region);

        var call = new SignedCall(await message.Content.ReadAsByteArrayAsync());
        call.Request.Method = "POST";
        call.Request.Host = new HostString(message.RequestUri!.Authority);
        call.Request.Path = PathString.FromUriComponent(message.RequestUri);
        call.Request.QueryString = QueryString.FromUriComponent(message.RequestUri);
        foreach (var (name, values) in message.Headers.Concat(message.Content.Headers))
            call.Request.Headers[name] = values.ToArray();
        return call;
    }

    /// <summary>Verifies it at the test's beginning.</summary>
    /// <returns>The error; null where the signature is right.</returns>
    public AwsException? Verify(ServiceTraits? service = null)
    {
        try
        {
            new SignatureVerifier(Microsoft.Extensions.Options.Options.Create(Options), new ManualTimeProvider()).Verify(Request, service ?? new ServiceTraits("ecs", "ecs"), Body);
            return null;
        }
        catch (AwsException error)
        {
            return error;
        }
    }
}
