namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>Who signed, and for which day, region and service the signature holds.</summary>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service, string Terminator)
{
    public const string RightTerminator = "aws4_request";

    /// <summary>The scope as it is signed.</summary>
    public string Text => $"{Date}/{Region}/{Service}/{Terminator}";

    /// <summary>Reads a credential.</summary>
    /// <exception cref="AwsException">It has not five parts.</exception>
    public static CredentialScope Parse(string credential)
    {
        var parts = credential.TrimEnd('/').Split('/');
        return parts.Length == 5
            ? new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4])
            : throw SigningErrors.Incomplete($"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'");
    }

    /// <summary>Checks that it is the scope of a service's requests in a region on a day.</summary>
    /// <param name="region">The region.</param>
    /// <param name="service">The service's signing name.</param>
    /// <param name="timestamp">The request's date as it stands in the request: its first eight characters are the day.</param>
    /// <exception cref="AwsException">It is another; the message says all that is wrong.</exception>
    public void Check(string region, string service, string timestamp)
    {
        var day = timestamp[..8];
        List<string> wrong = [];
        if (Region != region)
            wrong.Add($"Credential should be scoped to a valid region, not '{Region}'. ");
        if (Service != service)
            wrong.Add($"Credential should be scoped to correct service: '{service}'. ");
        if (Terminator != RightTerminator)
            wrong.Add($"Credential should be scoped with a valid terminator: '{RightTerminator}', not '{Terminator}'. ");
        if (Date != day)
            wrong.Add($"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{Date}' != '{day}', from '{timestamp}'. ");
        if (wrong.Count > 0)
            throw SigningErrors.Invalid(string.Concat(wrong));
    }
}
