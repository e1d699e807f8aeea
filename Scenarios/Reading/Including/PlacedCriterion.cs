using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>A criterion with the file that says it.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Fields">Its fields, for the places of errors.</param>
/// <param name="Errors">Where errors with it go: the list of the file that says it.</param>
internal sealed record PlacedCriterion(Criterion Criterion, FieldReader Fields, ErrorList Errors);
