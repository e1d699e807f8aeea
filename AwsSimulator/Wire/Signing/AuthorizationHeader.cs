namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>An Authorization header taken apart.</summary>
/// <param name="Algorithm">Its first word.</param>
/// <param name="Credential">Key id and scope.</param>
/// <param name="SignedHeaders">The names of the headers that are signed, in lower case, in their order.</param>
/// <param name="Signature">The signature, in lower-case hexadecimal digits.</param>
internal sealed record AuthorizationHeader(string Algorithm, string Credential, IReadOnlyList<string> SignedHeaders, string Signature)
{
    /// <summary>Reads a header.</summary>
    /// <param name="text">The header's value.</param>
    /// <param name="hasDate">Whether the request has a date.</param>
    /// <exception cref="AwsException">A part of it is missing.</exception>
    public static AuthorizationHeader Parse(string text, bool hasDate)
    {
        var parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            if (cut > 0)
                parameters[part[..cut]] = part[(cut + 1)..];
        }

        var missing = new[] { "Credential", "Signature", "SignedHeaders" }
            .Where(name => !parameters.TryGetValue(name, out var value) || value.Length == 0)
            .Select(name => $"Authorization header requires '{name}' parameter. ")
            .ToList();
        if (!hasDate)
            missing.Add("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        if (missing.Count > 0)
            throw SigningErrors.Incomplete($"{string.Concat(missing)}Authorization={text}");

        return new AuthorizationHeader(
            parts[0], parameters["Credential"], [.. parameters["SignedHeaders"].Split(';').Select(name => name.ToLowerInvariant())], parameters["Signature"]);
    }
}
