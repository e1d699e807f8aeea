using LoadPlatform.AwsSimulator.Wire.Signing;

namespace LoadPlatform.AwsSimulator.Tests.Wire.Signing;

public class SignatureTests
{
    [Fact]
    public void Of_FixedRequest_IsWhatBotocoreSigns()
    {
        const string Time = "20260101T000000Z";
        var canonical = CanonicalRequest.Of(
            "POST", "/", "",
            [
                ("content-type", "application/x-amz-json-1.1"), ("host", "ecs.eu-west-1.amazonaws.com"),
                ("x-amz-content-sha256", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"), ("x-amz-date", Time),
                ("x-amz-target", "AmazonEC2ContainerServiceV20141113.ListTasks"),
            ],
            "{}"u8);

        var signature = Signature.Of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Time, CredentialScope.Parse("AKIDEXAMPLE/20260101/eu-west-1/ecs/aws4_request"), canonical);

        Assert.Equal("9a802ce6e9ee913cc8d5ba3a5c8c639f1a9bfafb1122e06f647b5c69e999038c", signature);
    }

    [Theory]
    [InlineData("/", "", "/", "")]
    [InlineData("", "?", "/", "")]
    [InlineData("/a%20b", "?b=2&a=x+y&a=%2f&c", "/a%2520b", "a=%2F&a=x%2By&b=2&c=")]
    public void Of_PathAndQuery_AreEncodedAndSorted(string path, string query, string canonicalPath, string canonicalQuery)
    {
        var lines = CanonicalRequest.Of("GET", path, query, [("host", "  a   b ")], []).Split('\n');

        Assert.Equal(["GET", canonicalPath, canonicalQuery, "host:a b", "", "host"], lines[..6]);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", lines[6]);
    }
}
