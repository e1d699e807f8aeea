using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Gateway.Admission;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Code">The stable code: one of <see cref="ProblemCodes"/>.</param>
/// <param name="Detail">What is wrong and how to mend it.</param>
internal sealed record RequestProblem(string Code, string Detail);
