using System.Text;
using Amazon;
using Amazon.Runtime;
using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Wire.Signing;

public class SignatureVerifierTests
{
    private const string Mismatch = "The request signature we calculated does not match";

    [Fact]
    public void Verify_WhateverTheSdkSigns_IsAcceptedAndNothingElse()
    {
        var requests = (from bytes in ArbMap.Default.GeneratorFor<byte[]>()
                        from query in Gen.Elements("", "?a=1", "?b=%20&a=x&a", "?q=%C3%A4%2F")
                        from header in Gen.Elements("", "x", "a   b", "ü")
                        select (bytes, query, header)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(requests, request =>
        {
            var (body, query, header) = request;
            var call = SignedCall.MakeAsync(new ByteArrayContent(body), address: new Uri($"http://127.0.0.1:4566/{query}"), headers: [("X-Amz-Target", $"Service.{header}")]).GetAwaiter().GetResult();
            var accepted = call.Verify() is null;

            call.Body = [.. body, (byte)' '];
            var otherBody = call.Verify();
            call.Body = body;
            call.Request.Headers["X-Amz-Target"] = "Service.Other";
            var otherTarget = call.Verify();
            return accepted && IsMismatch(otherBody) && IsMismatch(otherTarget);
        }));
    }

    [Fact]
    public async Task Verify_Unsigned_IsMissingAuthentication()
    {
        var call = await SignedCall.MakeAsync();
        call.Request.Headers.Remove("Authorization");

        AssertRefused(call, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    [Theory]
    [InlineData("X", "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=X")]
    [InlineData("AWS4-HMAC-SHA256 Signature=b,Credential=a", "Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256 Signature=b,Credential=a")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=b", "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a/b/c'")]
    [InlineData("AWS4-HMAC-SHA1 Credential=a/b/c/d/e, SignedHeaders=host, Signature=b", "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1' (only AWS4-HMAC-SHA256 for now). ")]
    public async Task Verify_IncompleteHeader_SaysWhatIsMissing(string header, string message)
    {
        var call = await SignedCall.MakeAsync();
        call.Authorization = header;

        AssertRefused(call, "IncompleteSignatureException", message);
    }

    [Fact]
    public async Task Verify_WithoutADate_SaysSo()
    {
        var call = await SignedCall.MakeAsync();
        call.Request.Headers.Remove("X-Amz-Date");

        AssertRefused(call, "IncompleteSignatureException", "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=");
    }

    [Fact]
    public async Task Verify_DateOfAnotherForm_QuotesIt()
    {
        var call = await SignedCall.MakeAsync();
        call.Request.Headers["X-Amz-Date"] = "2026-03-04";

        AssertRefused(call, "IncompleteSignatureException", "Date must be in ISO-8601 'basic format'. Got '2026-03-04'.");
    }

    [Theory]
    [InlineData(-300, null)]
    [InlineData(-301, "Signature expired: 20260304T085459Z is now earlier than 20260304T085500Z (20260304T090000Z - 5 min.)")]
    [InlineData(300, null)]
    [InlineData(301, "Signature not yet current: 20260304T090501Z is still later than 20260304T090500Z (20260304T090000Z + 5 min.)")]
    public async Task Verify_Age_IsFiveMinutesEitherWay(int seconds, string? message)
    {
        var call = await SignedCall.MakeAsync(signedAt: ManualTimeProvider.Start.AddSeconds(seconds));

        Assert.Equal(message, call.Verify()?.Message);
    }

    [Fact]
    public async Task Verify_ScopeOfAnother_SaysAllThatIsWrong()
    {
        var call = await SignedCall.MakeAsync(service: "ssm", region: RegionEndpoint.EUWest1);

        AssertRefused(call, "InvalidSignatureException", "Credential should be scoped to a valid region, not 'eu-west-1'. Credential should be scoped to correct service: 'ecs'. ");
    }

    [Fact]
    public async Task Verify_ScopeOfAnotherDayOrTerminator_IsRefused()
    {
        var call = await SignedCall.MakeAsync();
        call.Authorization = call.Authorization.Replace("/20260304/us-east-1/ecs/aws4_request", "/20260303/us-east-1/ecs/aws5_request", StringComparison.Ordinal);

        AssertRefused(
            call, "InvalidSignatureException",
            "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260303' != '20260304', from '20260304T090000Z'. ");
    }

    [Fact]
    public async Task Verify_HostNotSigned_IsRefused()
    {
        var call = await SignedCall.MakeAsync();
        call.Authorization = call.Authorization.Replace("host;", "", StringComparison.Ordinal);

        AssertRefused(call, "InvalidSignatureException", "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }

    [Fact]
    public async Task Verify_OtherKeyOrSecret_IsRefused()
    {
        AssertRefused(await SignedCall.MakeAsync(credentials: new BasicAWSCredentials("other", "simulator")), "UnrecognizedClientException", "The security token included in the request is invalid.");
        AssertRefused(await SignedCall.MakeAsync(credentials: new BasicAWSCredentials("simulator", "other")), "InvalidSignatureException", Mismatch);
    }

    [Fact]
    public async Task Verify_SessionToken_MustBeTheConfiguredOne()
    {
        var call = await SignedCall.MakeAsync(credentials: new SessionAWSCredentials("simulator", "simulator", "token"));

        AssertRefused(call, "UnrecognizedClientException", "The security token");
        call.Options.Credentials.SessionToken = "token";
        Assert.Null(call.Verify());
    }

    [Fact]
    public async Task Verify_UnsignedPayload_IsRefused()
    {
        var call = await SignedCall.MakeAsync(headers: [("X-Amz-Content-SHA256", "UNSIGNED-PAYLOAD")]);

        AssertRefused(call, "InvalidSignatureException", Mismatch);
    }

    [Fact]
    public async Task Verify_UpperCaseSignature_IsRefused()
    {
        var call = await SignedCall.MakeAsync(new StringContent("{\"a\":1}", Encoding.UTF8));
        var cut = call.Authorization.LastIndexOf('=');
        call.Authorization = call.Authorization[..cut] + call.Authorization[cut..].ToUpperInvariant();

        AssertRefused(call, "InvalidSignatureException", Mismatch);
    }

    private static bool IsMismatch(AwsException? error) => error?.Message.StartsWith(Mismatch, StringComparison.Ordinal) == true;

    private static void AssertRefused(SignedCall call, string type, string message)
    {
        var error = call.Verify();

        Assert.NotNull(error);
        Assert.Equal((type, 400), (error.Type, error.Status));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
