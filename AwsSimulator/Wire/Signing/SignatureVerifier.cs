using System.Security.Cryptography;
using System.Text;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>
/// Refuses what is not signed with the configured key pair, with AWS's checks in AWS's order. Clients sign with real time, so a signature's
/// age is judged by the wall clock, however fast the simulated one runs.
/// </summary>
internal sealed class SignatureVerifier(IOptions<SimulatorOptions> options, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private const string Host = "host";

    /// <summary>Verifies a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="service">The service that it is for.</param>
    /// <param name="body">Its body as it was sent: its hash is signed, never the promise of X-Amz-Content-SHA256 (which may be UNSIGNED-PAYLOAD).</param>
    /// <exception cref="AwsException">The signature is missing or wrong.</exception>
    public void Verify(HttpRequest request, ServiceTraits service, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.Length == 0)
            throw SigningErrors.Missing(service.UnsignedMessage);

        var (amzDate, date) = (request.Headers["X-Amz-Date"].ToString(), request.Headers.Date.ToString());
        var header = AuthorizationHeader.Parse(authorization, hasDate: amzDate.Length + date.Length > 0);
        var timestamp = RequestDate.Read(amzDate, date);
        RequestDate.Check(timestamp, wall.GetUtcNow());
        if (!header.SignedHeaders.Contains(Host, StringComparer.Ordinal))
            throw SigningErrors.Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        if (header.Algorithm != Signature.Algorithm)
            throw SigningErrors.Incomplete($"Unsupported AWS 'algorithm': '{header.Algorithm}' (only {Signature.Algorithm} for now). ");

        var (credentials, region) = (options.Value.Credentials, options.Value.Region);
        var scope = CredentialScope.Parse(header.Credential);
        scope.Check(region, service.SigningName, timestamp);
        if (scope.AccessKeyId != credentials.AccessKeyId)
            throw SigningErrors.UnknownClient();

        var headers = header.SignedHeaders.Select(name => (name, request.Headers[name].ToString())).ToList();
        var canonical = CanonicalRequest.Of(request.Method, request.Path.ToUriComponent(), request.QueryString.Value ?? "", headers, body);
        if (!IsSame(Signature.Of(credentials.SecretAccessKey, timestamp, scope, canonical), header.Signature))
            throw SigningErrors.Mismatch();
        if (!IsSame(credentials.SessionToken, request.Headers["X-Amz-Security-Token"].ToString()))
            throw SigningErrors.UnknownClient();
    }

    private static bool IsSame(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
